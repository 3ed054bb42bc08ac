"""How many answers a survey needs, and how sure it will be.

Source: Krejcie and Morgan (1970), Educational and Psychological Measurement 30, whose table PermenPANRB 14/2017 names.
"""

from math import ceil, sqrt

# Chi-square of one degree of freedom at 5 %, as their table has it.
KHI = 3.841
Z = 1.959963984540054


def answers_needed(populasi: int, jauh: float = 0.05, bagian: float = 0.5) -> int:
    """Answers for a share to be right within `jauh`, 95 of 100 times, out of so many people; 1 at least, all of them at most."""
    ragam = KHI * bagian * (1 - bagian)
    return max(1, min(populasi, round(ragam * populasi / (jauh**2 * (populasi - 1) + ragam))))


def invitations(jawaban: int, menjawab: float) -> int:
    """How many must be asked when this share of them answers (above 0, at most 1)."""
    return ceil(jawaban / menjawab - 1e-9)


def margin(jawaban: int, populasi: int, simpangan: float) -> float:
    """Half of the interval of a mean score, in points, when answers spread by `simpangan`; 0 when all were asked."""
    return Z * simpangan / sqrt(jawaban) * sqrt(max(0.0, 1 - jawaban / populasi))
