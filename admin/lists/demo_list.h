// A list of customers nobody is, for demos: made-up names, numbers kept free for fiction, attributes drawn from the
// values given. The same wish gives the same file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "shared/model/language.h"

namespace cts::lists {

struct DemoAttribute {
    std::string name;
    std::vector<std::string> values;  // one is drawn for each row; none: the cell stays empty
};

struct DemoListWish {
    std::size_t rows = 200;  // at most fictional_number_count()
    std::uint64_t seed = 1;
    model::Language language = model::Language::zh_CN;  // of the names
    std::string zone = "Asia/Shanghai";
    std::vector<DemoAttribute> attributes;
};

// CSV: phone, name, salutation, zone, then the attributes. The number of rows written.
std::size_t write_demo_list(std::ostream& out, const DemoListWish& wish);

}  // namespace cts::lists
