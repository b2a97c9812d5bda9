"""Calls a function of a program of docs/python.md with each of several lists of arguments, and prints what it gives, or the error."""

import importlib
import json
import sys

folder, program, name, calls = sys.argv[1:]
sys.path.insert(0, folder)
module = importlib.import_module(f"page_{program}")


def hydrated_json(article, copy):
    return json.dumps(module.hydrate(article, copy), ensure_ascii=False, indent=2) + "\n"


def edges(article):
    return module.network(article).edges(data=True)


def given(function, arguments):
    try:
        result = function(*arguments)
    except ValueError as error:
        return {"error": str(error)}
    return result if isinstance(result, (dict, str)) else list(result)


function = globals().get(name) or getattr(module, name)
with open(calls, encoding="utf-8") as file:
    print(json.dumps([given(function, arguments) for arguments in json.load(file)]))
