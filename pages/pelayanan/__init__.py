"""The view in, page Pelayanan publik out: the Ombudsman's assessments, and complaints."""
