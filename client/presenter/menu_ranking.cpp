#include "client/presenter/menu_ranking.h"

#include <algorithm>

#include "client/faq/faq_index.h"

namespace cts::presenter {

std::vector<std::size_t> ranked(std::string_view typed, const std::vector<model::Translated>& labels) {
    std::vector<std::pair<faq::Fit, std::size_t>> found;
    for (std::size_t place = 0; place < labels.size(); ++place) {
        if (const auto fit = faq::fit_of(typed, labels[place])) found.emplace_back(*fit, place);
    }
    std::ranges::sort(found);
    std::vector<std::size_t> places;
    for (const auto& [fit, place] : found) places.push_back(place);
    return places;
}

}  // namespace cts::presenter
