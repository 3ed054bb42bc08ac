"""Accessibility check of an open page with axe-core, read from this folder (no network)."""

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# Markup that Streamlit itself writes and no option of ours reaches: rule -> where it is let pass.
STREAMLIT_OWN = {
    "list": "[data-testid=stSidebarNav]",
    "listitem": "[data-testid=stSidebarNav]",
    "svg-img-alt": "[data-testid=stMetric]",
}
# Beside WCAG's: one title, and headings that leave no level out.
JUDUL = ["heading-order", "page-has-heading-one", "empty-heading"]
RUN = """async ([tags, skipped, ours, headings]) => {
    const rules = Object.fromEntries([...headings.map(id => [id, {enabled: true}]),
                                      ...skipped.map(id => [id, {enabled: false}])]);
    const options = {runOnly: {type: 'tag', values: tags}, rules, elementRef: true,
                     resultTypes: ['violations']};
    const result = await axe.run(document, options);
    return result.violations.flatMap(({id, nodes}) => nodes
        .filter(node => !(ours[id] && node.element && node.element.closest(ours[id])))
        .map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
}"""


def axe(page: Page, abaikan: Iterable[str] = ()) -> list[str]:
    """Violations of WCAG 2.0-2.2 A and AA on the page as it stands, and of the order of its headings, one sentence a node.

    abaikan: axe rule ids left out; the calling test says why.
    """
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    return page.evaluate(RUN, [TAGS, list(abaikan), STREAMLIT_OWN, JUDUL])
