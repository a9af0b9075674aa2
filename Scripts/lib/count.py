"""Prints passed, failed and skipped tests of reports, counting tests and not their issues."""

import sys
import xml.etree.ElementTree


def cases(report):
    try:
        return list(xml.etree.ElementTree.parse(report).iter("testcase"))
    except xml.etree.ElementTree.ParseError:
        # A run that was ended from outside leaves a report that says nothing.
        return []


passed = failed = skipped = 0
for case in (case for report in sys.argv[1:] for case in cases(report)):
    if case.find("failure") is not None or case.find("error") is not None:
        failed += 1
    elif case.find("skipped") is not None:
        skipped += 1
    else:
        passed += 1
print(passed, failed, skipped)
