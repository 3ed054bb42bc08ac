"""Builder of the training figures; run with `python -m data.latihan.bangun`."""
