// Finds the answer while the customer is still asking (I1): Chinese substrings from one character, pinyin with every
// reading of a character, initials, English words and their beginnings; ranked by how well the query fits and by how
// often the entry was used. Local, under a keystroke's time at 100,000 entries. It knows no screen and no server.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/model/language.h"

namespace cts::faq {

struct Entry {
    std::string name;
    model::Translated question;
    model::Translated answer;
    std::vector<std::string> also;  // other ways to ask, either language
    std::vector<std::string> steps;
    std::int64_t uses = 0;
};

struct Highlight {  // bytes of the shown question, half-open
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Hit {
    std::size_t entry = 0;                        // index into what was built from
    model::Language in = model::Language::zh_CN;  // the question that holds the highlights
    std::vector<Highlight> highlights;  // in the zh_CN question for Chinese and pinyin, in the en one for English
};

class FaqIndex {
  public:
    static FaqIndex build(std::vector<Entry> entries);
    ~FaqIndex();
    FaqIndex(FaqIndex&&) noexcept;
    FaqIndex& operator=(FaqIndex&&) noexcept;

    const std::vector<Entry>& entries() const;
    // Empty query: the entries of this step first, then by use.
    std::vector<Hit> search(std::string_view query, std::string_view step, std::size_t limit) const;

  private:
    struct Tables;
    explicit FaqIndex(std::unique_ptr<Tables> tables);
    std::unique_ptr<Tables> tables_;
};

// How well typed text fits a menu's label, the best fit first. A term may stand in pieces; then it only fits apart.
// Nothing typed fits everything best.
enum class Fit { label_begins, word_begins, inside, apart };
std::optional<Fit> fit_of(std::string_view typed, const model::Translated& label);  // nullopt: it is not found there

}  // namespace cts::faq
