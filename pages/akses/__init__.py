"""The log of access, for those who look after the dashboard."""
