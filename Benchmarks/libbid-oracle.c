// Checks the lines of `decimal-oracle` with Intel's decimal library: 34 digits, half-even, the range of decimal128.
//
// Reads `OPERATION FIRST SECOND RESULT [SCALE RULE]`, one a line, and prints for each operation how many were
// asked and how many differ; the first differences come before. `decimal-oracle.py` compiles and runs it.

#include <bid_conf.h>
#include <bid_functions.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HALF_EVEN = 0, FLOOR = 1, CEILING = 2, TO_ZERO = 3, HALF_AWAY = 4 };

static _IDEC_flags flags;

static BID_UINT128 number(char *text) { return bid128_from_string(text, HALF_EVEN, &flags); }

static int is_finite(BID_UINT128 x) { return !bid128_isInf(x) && !bid128_isNaN(x); }

static int same(BID_UINT128 expected, char *result) {
    if (strcmp(result, "null") == 0 || strcmp(result, "unread") == 0) return !is_finite(expected);
    return is_finite(expected) && bid128_quiet_equal(expected, number(result), &flags);
}

// Away from zero is towards the end that lies on the number's own side. What needs no rounding cannot be
// quantized within 34 digits and stays as it is.
static int rounding(char *rule, BID_UINT128 x) {
    int negative = bid128_isSigned(x);
    if (strcmp(rule, "up") == 0) return negative ? FLOOR : CEILING;
    if (strcmp(rule, "down") == 0) return TO_ZERO;
    if (strcmp(rule, "halfUp") == 0) return HALF_AWAY;
    if (strcmp(rule, "halfEven") == 0) return HALF_EVEN;
    if (strcmp(rule, "floor") == 0) return FLOOR;
    if (strcmp(rule, "ceiling") == 0) return CEILING;
    return -1;
}

// 1 where the answers agree, 0 where not, -1 where the library has no such operation.
static int agrees(char operation, char *first, char *second, char *result, char *scale, char *rule) {
    BID_UINT128 x = number(first), y = number(second);
    if (strcmp(result, "unread") == 0) return !is_finite(x) || !is_finite(y);
    switch (operation) {
    case '+': return same(bid128_add(x, y, HALF_EVEN, &flags), result);
    case '-': return same(bid128_sub(x, y, HALF_EVEN, &flags), result);
    case '*': return same(bid128_mul(x, y, HALF_EVEN, &flags), result);
    case '/': return same(bid128_div(x, y, HALF_EVEN, &flags), result);
    case 's': return same(bid128_sqrt(x, HALF_EVEN, &flags), result);
    case 't': return same(x, result);
    case '?': {
        const char *order = bid128_quiet_less(x, y, &flags) ? "<" : bid128_quiet_greater(x, y, &flags) ? ">" : "=";
        return strcmp(order, result) == 0;
    }
    case 'i': {
        flags = 0;
        long long whole = bid128_to_int64_xint(x, &flags);
        char text[32] = "null";
        if (!flags) snprintf(text, sizeof text, "%lld", whole);
        return strcmp(text, result) == 0;
    }
    case 'r': {
        int mode = rounding(rule, x);
        if (mode < 0) return -1;
        char unit[32];
        snprintf(unit, sizeof unit, "1E%d", -atoi(scale));
        BID_UINT128 rounded = bid128_quantize(x, number(unit), mode, &flags);
        return same(bid128_isNaN(rounded) ? x : rounded, result);
    }
    default: return -1;
    }
}

int main(void) {
    enum { SHOWN = 20 };
    static long asked[128], different[128];
    static char line[1 << 16], copy[1 << 16];
    int shown = 0;
    while (fgets(line, sizeof line, stdin)) {
        strcpy(copy, line);
        char *part[6] = {0};
        int count = 0;
        for (char *word = strtok(line, " \n"); word && count < 6; word = strtok(NULL, " \n")) part[count++] = word;
        if (count < 4) continue;
        int operation = part[0][0] & 127;
        int answer = agrees(part[0][0], part[1], part[2], part[3], part[4], part[5]);
        if (answer < 0) continue;
        asked[operation]++;
        if (answer) continue;
        different[operation]++;
        if (shown++ < SHOWN) printf("libbid differs: %s", copy);
    }
    for (int operation = 0; operation < 128; operation++)
        if (asked[operation]) printf("%c %ld %ld\n", operation, asked[operation], different[operation]);
    return 0;
}
