"""The time a question asks about."""


def pada(tahun: int) -> dict[str, int]:
    """Parameters of a question about one year."""
    return {"tahun": tahun, "pilihan_tahun": tahun}


def terbaru(tahun: int) -> dict[str, int]:
    """Parameters of a question about the newest figure of each region, `tahun` being the newest year there is."""
    return {"tahun": tahun, "pilihan_tahun": 0}
