package http1

import (
	"io"
	"net"
	"os"
	"syscall"
	"unsafe"
)

// direct reads requests from a connection, and writes answers to it, without telling the runtime of the system calls, which
// never block: the connection is waited for as always. A call that the runtime hears of wakes its monitor where that sleeps,
// as it does whenever no request is under way, and so wakes another processor at the worst moment, between the arrival of a
// request and its reading. The monitor sees to it that what takes long keeps nothing else waiting: it is woken by what takes
// long here, which reads the record's files, or a body that the connection itself is read for.
type direct struct {
	net.Conn
	raw                 syscall.RawConn
	reading, writing    func(fd uintptr) bool // read and write, made once
	in, out             []byte
	got, put            int
	inFailed, outFailed syscall.Errno
}

// newDirect is the connection, read and written directly where that can be done.
func newDirect(rwc net.Conn) net.Conn {
	tcp, ok := rwc.(*net.TCPConn)
	if !ok {
		return rwc
	}
	raw, err := tcp.SyscallConn()
	if err != nil {
		return rwc
	}
	d := &direct{Conn: rwc, raw: raw}
	d.reading, d.writing = d.read, d.write
	return d
}

// Read reads what has arrived, or waits for something.
func (d *direct) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	d.in, d.got, d.inFailed = p, 0, 0
	err := d.raw.Read(d.reading)
	d.in = nil
	switch {
	case err != nil:
		return 0, err
	case d.inFailed != 0:
		return 0, d.failed("read", d.inFailed)
	case d.got == 0:
		return 0, io.EOF
	}
	return d.got, nil
}

// read tries to read, and tells whether that is over.
func (d *direct) read(fd uintptr) bool {
	for {
		n, _, errno := syscall.RawSyscall(syscall.SYS_READ, fd, uintptr(unsafe.Pointer(&d.in[0])), uintptr(len(d.in)))
		switch errno {
		case syscall.EINTR:
			continue
		case syscall.EAGAIN:
			return false
		case 0:
			d.got = int(n)
		}
		d.inFailed = errno
		return true
	}
}

// failed is the error of a call that failed, as net has it.
func (d *direct) failed(call string, errno syscall.Errno) error {
	return &net.OpError{Op: call, Net: "tcp", Source: d.LocalAddr(), Addr: d.RemoteAddr(), Err: os.NewSyscallError(call, errno)}
}

// Write writes all of p, as long as most answers are; of a longer one the runtime is told.
func (d *direct) Write(p []byte) (int, error) {
	if len(p) == 0 || len(p) > 2*maxCollected {
		return d.Conn.Write(p)
	}
	d.out, d.put, d.outFailed = p, 0, 0
	err := d.raw.Write(d.writing)
	d.out = nil
	if err == nil && d.outFailed != 0 {
		err = d.failed("write", d.outFailed)
	}
	return d.put, err
}

// write tries to write, and tells whether that is over.
func (d *direct) write(fd uintptr) bool {
	for d.put < len(d.out) {
		rest := d.out[d.put:]
		n, _, errno := syscall.RawSyscall(syscall.SYS_WRITE, fd, uintptr(unsafe.Pointer(&rest[0])), uintptr(len(rest)))
		switch errno {
		case syscall.EINTR:
			continue
		case syscall.EAGAIN:
			return false
		case 0:
			d.put += int(n)
			continue
		}
		d.outFailed = errno
		return true
	}
	return true
}
