#include "textflag.h"

// func addFour(sums *float32, sumStride int, a, b *float32, n int)
//
// Adds the product of four rows of n numbers, a, and n rows of sixteen numbers, b, to four rows of sums. The numbers
// of a stand column by column. Y0 to Y7 hold the sums, Y8 and Y9 a row of b. Products are rounded before they are
// added, as in plain Go.
TEXT ·addFour(SB), NOSPLIT, $0-40
	MOVQ sums+0(FP), DI
	MOVQ sumStride+8(FP), R8
	MOVQ a+16(FP), SI
	MOVQ b+24(FP), DX
	MOVQ n+32(FP), CX
	SHLQ $2, R8
	LEAQ (DI)(R8*1), R12
	LEAQ (R12)(R8*1), R13
	LEAQ (R13)(R8*1), BX
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	VMOVUPS (R12), Y2
	VMOVUPS 32(R12), Y3
	VMOVUPS (R13), Y4
	VMOVUPS 32(R13), Y5
	VMOVUPS (BX), Y6
	VMOVUPS 32(BX), Y7

next:
	VMOVUPS (DX), Y8
	VMOVUPS 32(DX), Y9
	VBROADCASTSS (SI), Y10
	VBROADCASTSS 4(SI), Y11
	VMULPS Y8, Y10, Y12
	VMULPS Y9, Y10, Y13
	VADDPS Y12, Y0, Y0
	VADDPS Y13, Y1, Y1
	VBROADCASTSS 8(SI), Y10
	VMULPS Y8, Y11, Y14
	VMULPS Y9, Y11, Y15
	VADDPS Y14, Y2, Y2
	VADDPS Y15, Y3, Y3
	VBROADCASTSS 12(SI), Y11
	VMULPS Y8, Y10, Y12
	VMULPS Y9, Y10, Y13
	VADDPS Y12, Y4, Y4
	VADDPS Y13, Y5, Y5
	VMULPS Y8, Y11, Y14
	VMULPS Y9, Y11, Y15
	VADDPS Y14, Y6, Y6
	VADDPS Y15, Y7, Y7
	ADDQ $16, SI
	ADDQ $64, DX
	DECQ CX
	JNZ next

	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VMOVUPS Y2, (R12)
	VMOVUPS Y3, 32(R12)
	VMOVUPS Y4, (R13)
	VMOVUPS Y5, 32(R13)
	VMOVUPS Y6, (BX)
	VMOVUPS Y7, 32(BX)
	VZEROUPPER
	RET
