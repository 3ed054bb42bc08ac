"""How long tests wait for what must come. Far beyond any run: how busy the machine is decides nothing."""

# Seconds for one answer: of a page, a browser, a server, a process. What is not there by then does not come.
SABAR = 180.0
SABAR_MS = SABAR * 1000
# Seconds a page may take to come to its place after it was pulled to another size.
SABAR_TATA = 60.0
# Seconds for work of many steps.
SABAR_PANJANG = 3600.0
