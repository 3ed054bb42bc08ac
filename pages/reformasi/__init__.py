"""The view in, page Reformasi birokrasi out: instruments, areas, integrity zones."""
