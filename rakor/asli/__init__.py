"""A chart as parts an office program draws itself: series with numbers, table cells, shapes. No file format here."""
