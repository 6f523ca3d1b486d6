"""One meaning a name, in all notebooks and helpers."""

import ast

import pytest

from tests.support.notebooks import NOTEBOOKS, ROOT, code_cells

SOURCES = {path.name[:2]: "\n".join(code_cells(path.name[:2])) for path in NOTEBOOKS}
SOURCES |= {path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
            for path in (ROOT / "helpers").rglob("*.py")}  # fmt: skip


def nodes(kind):
    return [(name, node) for name, source in SOURCES.items()
            for node in ast.walk(ast.parse(source)) if isinstance(node, kind)]  # fmt: skip


def parameters(name):
    """{where a function is defined: the names of its parameters}."""
    return {where: [each.arg for each in node.args.args]
            for where, node in nodes(ast.FunctionDef) if node.name == name}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("convolve", ["image", "kernel"]),
        ("convolve_colour", ["picture", "kernels", "biases"]),
        ("convolve_batch", ["images", "kernels", "biases"]),
    ],
)
def test_a_convolution_takes_the_same_wherever_it_is_written(name, first):
    found = parameters(name)
    assert len(found) >= 2
    assert all(names[: len(first)] == first for names in found.values()), found


@pytest.mark.parametrize(("name", "least"), [("convolve", 2), ("convolve_batch", 3)])
def test_it_is_called_with_as_much_as_it_takes(name, least):
    calls = [node for _, node in nodes(ast.Call)
             if isinstance(node.func, ast.Name) and node.func.id == name]  # fmt: skip
    assert calls
    for call in calls:
        given = len(call.args) + len(call.keywords)
        starred = any(isinstance(each, ast.Starred) for each in call.args)
        assert starred or (given == 2 if name == "convolve" else given >= least), ast.unparse(call)


def assigned():
    """(where, name, the value as it is written) of every name that gets a value of its own."""
    for where, node in nodes(ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name):
                yield where, target.id, ast.unparse(node.value)


def test_what_a_network_answers_is_called_probabilities_and_never_dogs():
    answers = [(where, name) for where, name, value in assigned() if value.startswith("predict(")]
    assert len(answers) >= 4
    assert not [(where, name) for where, name in answers if name == "dogs"]


def test_what_is_added_to_a_sum_is_called_biases():
    assert not [where for where, name, _ in assigned() if name == "constants"]


def test_a_network_is_never_called_small():
    for where, node in nodes(ast.Assign):
        if "train_small_cnn" in ast.unparse(node.value):
            assert "small," not in ast.unparse(node.targets[0]).replace("(", ""), where
