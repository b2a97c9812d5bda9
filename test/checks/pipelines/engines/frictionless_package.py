import sys

from frictionless import Package

# The library starts processes of its own, each of which runs this file again.
if __name__ == "__main__":
    report = Package(sys.argv[1]).validate()
    if not report.valid:
        sys.exit("\n".join(str(row) for row in report.flatten(["name", "rowNumber", "fieldName", "message"])))
    print(len(report.tasks))
