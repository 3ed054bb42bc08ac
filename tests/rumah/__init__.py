"""The house itself: its shape, its documents, how it starts and what it costs."""
