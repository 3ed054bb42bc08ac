"""Scripts that name what is not whole on a page: covered by something else, or cut off by its own box."""

# Names of things whose middle is covered by something that is neither they nor theirs.
TERTUTUP = """() => [...document.querySelectorAll('.stMain h2, .stMain h3, .stMain [role=radio], .stMain summary')].filter(e => {
    e.scrollIntoView({block: 'center'});
    const k = e.getBoundingClientRect(), atas = document.elementFromPoint(k.left + k.width / 2, k.top + k.height / 2);
    return k.width && atas && !atas.contains(e) && !e.contains(atas) && !atas.closest('label, [role=radiogroup]');
}).map(e => e.textContent)"""
# Choices, tables and labels that are wider than their box.
TERPOTONG = """() => [...document.querySelectorAll('.stMain [role=radiogroup], .stMain .stTable, .stMain .stTable > div,'
    + '.stMain [data-testid=stMetricLabel] p')]
    .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent.slice(0, 60))"""
