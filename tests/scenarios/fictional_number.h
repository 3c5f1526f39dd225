// Numbers reserved for fiction, 5,000 of them: NANP 555-0100 to 0199 in one area code after another.
#pragma once

#include <string>

namespace cts::tests {

inline std::string fictional_number(int n) {
    static constexpr int areas[]{201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219,
                                 224, 225, 228, 229, 231, 234, 239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267,
                                 269, 270, 276, 281, 301, 302, 303, 304, 305, 307, 308, 309, 310, 312, 313, 314};
    const std::string last = std::to_string(100 + n % 100);
    return "+1" + std::to_string(areas[n / 100 % 50]) + "5550" + last;
}

}  // namespace cts::tests
