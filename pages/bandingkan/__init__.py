"""The view in, page Bandingkan daerah out: one indicator over regions, or all main ones as a rug."""
