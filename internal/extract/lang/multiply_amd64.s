#include "textflag.h"

// func multiplyFour(sums *int32, sumStride int, inputs *int16, inputStride int, panel *byte, pairs int)
//
// Multiplies four rows of inputs by one panel of sixteen outputs. Y0 to Y7 hold the sums, Y8 and Y9 the panel's
// weights for one pair of inputs, Y10 and Y11 the pairs of two rows.
TEXT ·multiplyFour(SB), NOSPLIT, $0-48
	MOVQ sums+0(FP), DI
	MOVQ sumStride+8(FP), R8
	MOVQ inputs+16(FP), SI
	MOVQ inputStride+24(FP), R9
	MOVQ panel+32(FP), DX
	MOVQ pairs+40(FP), CX
	SHLQ $2, R8
	SHLQ $1, R9
	LEAQ (SI)(R9*2), AX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7

pair:
	VMOVDQU (DX), Y8
	VMOVDQU 32(DX), Y9
	VPBROADCASTD (SI), Y10
	VPBROADCASTD (SI)(R9*1), Y11
	VPMADDWD Y8, Y10, Y12
	VPMADDWD Y9, Y10, Y13
	VPADDD Y12, Y0, Y0
	VPADDD Y13, Y1, Y1
	VPMADDWD Y8, Y11, Y12
	VPMADDWD Y9, Y11, Y13
	VPADDD Y12, Y2, Y2
	VPADDD Y13, Y3, Y3
	VPBROADCASTD (AX), Y10
	VPBROADCASTD (AX)(R9*1), Y11
	VPMADDWD Y8, Y10, Y12
	VPMADDWD Y9, Y10, Y13
	VPADDD Y12, Y4, Y4
	VPADDD Y13, Y5, Y5
	VPMADDWD Y8, Y11, Y12
	VPMADDWD Y9, Y11, Y13
	VPADDD Y12, Y6, Y6
	VPADDD Y13, Y7, Y7
	ADDQ $4, SI
	ADDQ $4, AX
	ADDQ $64, DX
	DECQ CX
	JNZ pair

	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	ADDQ R8, DI
	VMOVDQU Y2, (DI)
	VMOVDQU Y3, 32(DI)
	ADDQ R8, DI
	VMOVDQU Y4, (DI)
	VMOVDQU Y5, 32(DI)
	ADDQ R8, DI
	VMOVDQU Y6, (DI)
	VMOVDQU Y7, 32(DI)
	VZEROUPPER
	RET

// func HasAVX2() bool
TEXT ·HasAVX2(SB), NOSPLIT, $0-1
	// The processor must know AVX2 and the system must save its registers.
	XORL CX, CX
	MOVL $1, AX
	CPUID
	ANDL $0x18000000, CX
	CMPL CX, $0x18000000
	JNE no
	XORL CX, CX
	XGETBV
	ANDL $6, AX
	CMPL AX, $6
	JNE no
	XORL CX, CX
	MOVL $7, AX
	CPUID
	ANDL $0x20, BX
	JZ no
	MOVB $1, ret+0(FP)
	RET
no:
	MOVB $0, ret+0(FP)
	RET
