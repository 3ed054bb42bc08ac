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


def more_needed(jawaban: int, jauh_kini: float, jauh: float, populasi: int | None = None) -> int:
    """How many answers more bring half an interval from `jauh_kini` down to `jauh`, in points; 0 when it is there.

    The square of the margin goes with 1/n - 1/N (Cochran 1977, 4.2); `populasi` None: so large that it does not matter.
    """
    if jauh_kini <= jauh:
        return 0
    sisa = 1 / populasi if populasi else 0.0
    ragam = jauh_kini**2 / (1 / jawaban - sisa) if jawaban * sisa < 1 else 0.0
    perlu = ceil(1 / (jauh**2 / ragam + sisa) - 1e-9) if ragam else jawaban
    return max(0, perlu - jawaban)
