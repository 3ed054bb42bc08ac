"""The ledger of the store in, page Riwayat data out: every batch, what it did, and the way back."""
