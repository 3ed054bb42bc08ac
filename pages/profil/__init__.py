"""The view in, page Profil daerah out: everything about one region on a sheet that prints well."""
