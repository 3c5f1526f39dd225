// Which entries can match at all: a contentless FTS5 table of character pairs, pairs of initials and English words,
// built once. It never misses a match within its reach (two pieces, each of two characters or more, or one piece of
// any length) and may offer too many; the matcher decides.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "client/faq/folded_text.h"

namespace cts::faq {

class Candidates {
  public:
    Candidates();
    ~Candidates();
    Candidates(Candidates&&) noexcept;
    Candidates& operator=(Candidates&&) noexcept;

    void add(std::int64_t row, const std::vector<FoldedText>& texts);  // in rising order of row
    void finish();
    std::vector<std::int64_t> find(const std::vector<FoldedText>& terms, int limit) const;  // rising

  private:
    struct Database;
    std::unique_ptr<Database> database_;
};

}  // namespace cts::faq
