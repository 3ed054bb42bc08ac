"""Rules of the house as functions: a file in, a sentence for each breach out."""

import ast
import re
from collections.abc import Callable

from tests.bantuan.berkas import Kode

MAX_FILE = 250
MAX_SCRIPT = 300
MAX_FUNCTION = 40
# Split so that this file does not find itself.
UNFINISHED = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "NotImplemented" + "Error"]))
# Names with an underscore that their own makers describe as public, and columns that KoboToolbox writes.
TERBUKA = {"_asdict", "_exit", "_fields", "_replace", "_id", "_index", "_parent_index", "_parent_table_name", "_uuid"}
PRIVAT = re.compile(r"(?:[\w.]+\.)?_[a-z]\w*(?:\.\w+)*")
SQL = re.compile(r"\s*(select|with|create|insert|update|delete|copy)\s.*\b(from|as|into|table|set|to)\b", re.I | re.S)
# A rule with its block, an at-rule, a style element, or a style written on an element; words inside pictures are coloured
# by spans, which is all Plotly understands.
CSS = re.compile(
    r"""<style\b|@(?:font-face|media|page|container)\b|[\w\])*"']\s*\{\s*-{0,2}[a-z][a-z-]*\s*:[^{}]*[;}]|<(?!span)\w+[^>]*\sstyle=""",
)

Rule = Callable[[Kode], list[str]]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(kode: Kode) -> list[Function]:
    return [node for node in kode.nodes if isinstance(node, Function)]


def _calls(kode: Kode) -> list[ast.Call]:
    return [node for node in kode.nodes if isinstance(node, ast.Call)]


def _is_built_text(node: ast.expr) -> bool:
    """f-string with values in it, `%`, `+`, or .format()."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in node.values)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Mod | ast.Add)
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"


def no_built_sql(kode: Kode) -> list[str]:
    """SQL text is never put together from values: not in execute(), sql(), query()."""
    return [
        kode.at(call, f"SQL dirangkai di {call.func.attr}()")
        for call in _calls(kode)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in {"execute", "executemany", "sql", "query"}
        and call.args
        and _is_built_text(call.args[0])
    ]


def _docstrings(kode: Kode) -> set[ast.AST]:
    owners = [node for node in kode.nodes if isinstance(node, Function | ast.ClassDef | ast.Module)]
    first = [node.body[0] for node in owners if ast.get_docstring(node) is not None]
    return {node.value for node in first if isinstance(node, ast.Expr)}


def no_sql_text(kode: Kode) -> list[str]:
    """SQL stands in .sql files, not in strings of the code."""
    described = _docstrings(kode)
    return [
        kode.at(node, "teks SQL di dalam kode")
        for node in kode.nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in described
        and SQL.match(node.value)
    ]


def no_css_text(kode: Kode) -> list[str]:
    """Style rules stand in .css files, not in strings of the code."""
    described = _docstrings(kode)
    return [
        kode.at(node, "aturan gaya di dalam kode")
        for node in kode.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in described and CSS.search(node.value)
    ]


def _is_constant_text(node: ast.expr) -> bool:
    """A literal, a CONSTANT, or literals glued together."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.Name):
        return node.id.isupper()
    if isinstance(node, ast.Attribute):
        return node.attr.isupper()
    return isinstance(node, ast.BinOp) and _is_constant_text(node.left) and _is_constant_text(node.right)


def no_data_in_html(kode: Kode) -> list[str]:
    """unsafe_allow_html only with constants: figures and names never become markup."""
    return [
        kode.at(call, "unsafe_allow_html dengan isi yang bukan tetapan")
        for call in _calls(kode)
        if any(word.arg == "unsafe_allow_html" and not _is_false(word.value) for word in call.keywords)
        and not (call.args and _is_constant_text(call.args[0]))
    ]


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def _unannotated(function: Function) -> list[str]:
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    missing = [item.arg for item in named if item and not item.annotation and item.arg not in {"self", "cls"}]
    return missing if function.returns else [*missing, "hasil"]


def everything_annotated(kode: Kode) -> list[str]:
    """Every parameter and every result has a type."""
    return [
        kode.at(function, f"{function.name}: tanpa tipe: {', '.join(missing)}")
        for function in _functions(kode)
        if (missing := _unannotated(function))
    ]


def short_file(kode: Kode) -> list[str]:
    """At most 250 lines; 300 for data scripts and tests."""
    limit = MAX_SCRIPT if kode.package in {"data", "tests", "bench"} else MAX_FILE
    length = len(kode.text.splitlines())
    return [f"{kode.path}: {length} baris, paling banyak {limit}"] if length > limit else []


def short_functions(kode: Kode) -> list[str]:
    """At most 40 lines, docstring included."""
    return [
        kode.at(function, f"{function.name}: {length} baris, paling banyak {MAX_FUNCTION}")
        for function in _functions(kode)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > MAX_FUNCTION
    ]


def finished(kode: Kode) -> list[str]:
    """No marker of unfinished work and no body that is only `...`."""
    marks = [
        f"{kode.path}:{number}: penanda belum selesai"
        for number, line in enumerate(kode.text.splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    empty = [kode.at(f, f"{f.name}: belum berisi") for f in _functions(kode) if _is_ellipsis(f.body[-1])]
    return marks + empty


def _is_ellipsis(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and node.value.value is Ellipsis


def no_swallowed_exception(kode: Kode) -> list[str]:
    """No bare `except:` and no handler that only passes."""
    return [
        kode.at(node, "galat ditelan")
        for node in kode.nodes
        if isinstance(node, ast.ExceptHandler) and (node.type is None or isinstance(node.body[0], ast.Pass))
    ]


def public_has_docstring(kode: Kode) -> list[str]:
    """What other files may call says what it is for."""
    return [
        kode.at(node, f"{node.name}: tanpa docstring")
        for node in kode.tree.body
        if isinstance(node, Function | ast.ClassDef)
        and not node.name.startswith("_")
        and node.name != "main"
        and not ast.get_docstring(node)
    ]


def tests_from_outside(kode: Kode) -> list[str]:
    """Tests and measurements know public names only: what has an underscore may change without asking them."""
    if kode.package not in {"tests", "bench"}:
        return []
    imports = [n for n in kode.nodes if isinstance(n, ast.Import | ast.ImportFrom)]
    named: list[tuple[str, ast.AST]] = [(alias.name, n) for n in imports for alias in n.names]
    named += [(n.attr, n) for n in kode.nodes if isinstance(n, ast.Attribute) and not _is_own(n.value)]
    # A name in quotes is one for setattr, getattr or a patch.
    named += [(n.value, n) for n in kode.nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return [
        kode.at(node, f"memakai nama privat {name}")
        for name, node in named if name not in TERBUKA and PRIVAT.fullmatch(name)
    ]


def _is_own(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


def loops_apart(kode: Kode) -> list[str]:
    """Tests run asynchronous work in one place, which gives it a thread: theirs may have a browser's loop running."""
    if kode.package != "tests" or kode.path == "tests/bantuan/putaran.py":
        return []
    return [
        kode.at(node, "menjalankan putaran sendiri, bukan lewat tests/bantuan/putaran.py")
        for node in kode.nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "asyncio"
        and node.attr in {"run", "Runner", "new_event_loop"}
    ]
