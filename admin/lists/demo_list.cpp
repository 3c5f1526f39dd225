#include "admin/lists/demo_list.h"

#include <algorithm>

#include "admin/lists/fictional_names.h"
#include "admin/lists/fictional_numbers.h"
#include "admin/lists/seeded.h"
#include "shared/tables/csv_writer.h"

namespace cts::lists {
namespace {

std::vector<std::string> header_of(const DemoListWish& wish) {
    std::vector<std::string> header{"phone", "name", "salutation", "zone"};
    for (const DemoAttribute& attribute : wish.attributes) header.push_back(attribute.name);
    return header;
}

std::string draw(const std::vector<std::string>& values, Seeded& random) {
    return values.empty() ? "" : values[random.below(values.size())];
}

}  // namespace

std::size_t write_demo_list(std::ostream& out, const DemoListWish& wish) {
    const FictionalNumbers numbers(wish.seed);
    const std::size_t rows = std::min(wish.rows, fictional_number_count());
    tables::write_csv_row(out, header_of(wish));
    Seeded random(wish.seed);
    for (std::size_t n = 0; n < rows; ++n) {
        const FictionalName name = fictional_name(wish.seed, n, wish.language);
        std::vector<std::string> cells{*numbers.at(n), name.name, name.salutation, wish.zone};
        for (const DemoAttribute& attribute : wish.attributes) cells.push_back(draw(attribute.values, random));
        tables::write_csv_row(out, cells);
    }
    return rows;
}

}  // namespace cts::lists
