"""Keeps one validator of Python's warm: `python host.py NAME OPTIONS DOCUMENTS`, with the questions and answers of host.mjs."""
import json
import sys
import time


def pointer(path):
    return "".join("/" + str(step) for step in path)


def jsonschema_peer(options):
    import jsonschema

    validator = jsonschema.Draft202012Validator(options["schema"], format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    return (
        lambda document: next(validator.iter_errors(document), None) is None,
        lambda document: [pointer(error.absolute_path) for error in validator.iter_errors(document)],
    )


def jsonschema_rs_peer(options):
    import jsonschema_rs

    validator = jsonschema_rs.Draft202012Validator(options["schema"], validate_formats=True)
    return (
        validator.is_valid if options["first"] else lambda document: next(iter(validator.iter_errors(document)), None) is None,
        lambda document: [pointer(error.instance_path) for error in validator.iter_errors(document)],
    )


def fastjsonschema_peer(options):
    import fastjsonschema

    validate = fastjsonschema.compile(options["schema"])

    def places(document):
        try:
            validate(document)
            return []
        except fastjsonschema.JsonSchemaValueException as error:
            return [pointer(error.path[1:])]

    return lambda document: places(document) == [], places


PEERS = {"jsonschema": jsonschema_peer, "jsonschema_rs": jsonschema_rs_peer, "fastjsonschema": fastjsonschema_peer}


def measured(check, items, state, milliseconds):
    begun = time.thread_time()
    start = time.perf_counter()
    end = start
    count = size = 0
    while (end - start) * 1000 < milliseconds:
        document, length = items[state["next"]]
        state["next"] = (state["next"] + 1) % len(items)
        if not check(document):
            raise ValueError("a good document is rejected")
        count += 1
        size += length
        end = time.perf_counter()
    return {"documents": count, "bytes": size, "seconds": time.thread_time() - begun}


def main():
    name, options, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        texts = json.load(file)
    check, places = PEERS[name](json.loads(options))
    sets = {key: [(json.loads(text), len(text.encode())) for text in items] for key, items in texts.items()}
    states = {key: {"next": 0} for key in sets}
    print('{"ready":true}', flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        if "judge" in request:
            answer = []
            for document in request["judge"]:
                valid = check(document)
                answer.append({"valid": valid, "places": [] if valid else sorted(set(places(document)))})
        else:
            answer = measured(check, sets[request["set"]], states[request["set"]], request["time"])
        print(json.dumps(answer), flush=True)


main()
