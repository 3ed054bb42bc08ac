"""The view and a form in, page Tindak lanjut out: what was promised, what is late, what has moved."""
