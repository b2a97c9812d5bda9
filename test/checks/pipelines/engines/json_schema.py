"""Prints for each document of a file whether the validator jsonschema accepts it, with formats."""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[2], encoding="utf-8") as file:
    validator = Draft202012Validator(json.load(file), format_checker=Draft202012Validator.FORMAT_CHECKER)
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        print(json.dumps(validator.is_valid(json.loads(line))))
