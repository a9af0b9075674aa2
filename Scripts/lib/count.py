"""Prints passed, failed and skipped tests of a report, counting tests and not their issues."""

import sys
import xml.etree.ElementTree

passed = failed = skipped = 0
try:
    cases = list(xml.etree.ElementTree.parse(sys.argv[1]).iter("testcase"))
except xml.etree.ElementTree.ParseError:
    # A run that was ended from outside leaves a report that says nothing.
    cases = []
for case in cases:
    if case.find("failure") is not None or case.find("error") is not None:
        failed += 1
    elif case.find("skipped") is not None:
        skipped += 1
    else:
        passed += 1
print(passed, failed, skipped)
