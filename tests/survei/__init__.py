"""Statistics of surveys, beside another library's and by simulation."""
