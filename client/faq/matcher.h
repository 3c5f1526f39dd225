// Whether a typed term is in a text, and where. A term of Chinese characters matches those characters; a term of
// letters matches the beginnings of words, or sounds: each character of the text takes a whole reading, its initial
// (z or zh), or, at the end of the term, the beginning of a reading. The characters need not stand together: dqkf
// finds 到期会自动扣费, but the fewer pieces the better.
//
//   term    text          match
//   到期    体验到期吗     yes, 1 piece
//   dqkf    到期扣费       yes, 1 piece
//   daoqikf 到期会扣费     yes, 2 pieces
//   dqkf    扣费到期       no: out of order
//   charg   is it charged  yes, 1 piece
//   harg    is it charged  no: not the beginning of a word
#pragma once

#include <optional>
#include <vector>

#include "client/faq/folded_text.h"

namespace cts::faq {

struct Match {
    std::vector<std::pair<std::size_t, std::size_t>> pieces;  // characters of the text, half-open, in order
};

constexpr int most_pieces = 4;

// The match with the fewest pieces; at most `pieces` of them. nullopt: none.
std::optional<Match> match_term(const FoldedText& term, const FoldedText& text, int pieces = most_pieces);

}  // namespace cts::faq
