"""The view in, page SPM out: six sectors by region, and the services behind each."""
