// Compares parse_phone with libphonenumber's own answers (phone/expected.jsonl), row by row. Two rules of ours go
// beyond those answers and are named: Chinese service numbers that libphonenumber does not know, and Chinese extension
// words. Rows of numbering plans opened after the metadata of Debian 12 cannot agree; they are named, too.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cts::outside::phone {

struct Row {
    std::string input;
    std::string region;
    bool valid = false;        // one whole number of some country
    bool short_valid = false;  // a short number of the region
    std::string e164;
    std::string extension;
};

std::vector<Row> read_rows(const std::filesystem::path& jsonl);

enum class Verdict { agrees, by_rule_of_ours, needs_newer_metadata, differs };
Verdict judge(const Row& row);

struct Tally {
    std::size_t rows = 0;
    std::vector<std::string> by_rule_of_ours;
    std::vector<std::string> needs_newer_metadata;
    std::vector<std::string> differing;  // the input, what was expected, what came

    std::size_t agreed() const { return rows - needs_newer_metadata.size() - differing.size(); }
};

Tally tally(const std::vector<Row>& rows);

}  // namespace cts::outside::phone
