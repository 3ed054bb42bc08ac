"""The player: a page of our own that shows a paparan full screen, served by the dashboard or as one file."""
