"""How long tests wait for what must come. Far beyond any run: how busy the machine is decides nothing."""

from __future__ import annotations

# Seconds for one answer: of a page, a browser, a server, a process. What is not there by then does not come.
SABAR = 300.0
SABAR_MS = SABAR * 1000
# Seconds for work of many steps.
SABAR_PANJANG = 3600.0
