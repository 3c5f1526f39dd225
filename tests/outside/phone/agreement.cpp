#include "tests/outside/phone/agreement.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

#include "shared/model/phone_number.h"
#include "shared/model/service_number.h"

namespace cts::outside::phone {
namespace {

// Valid by libphonenumber's later metadata, unknown to 8.12.57.
constexpr std::array<std::string_view, 9> newer_plans{
    "+2290120211234", "+594890123456", "+5925151234", "+2342033123456", "+262939901234",
    "+2488512345",    "+5979012345",   "+681921234",  "+262939801234",
};

std::string digits_of(const std::string& text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool has_chinese_extension(const Row& row) {
    return row.input.find("转") != std::string::npos;
}

bool by_rule_of_ours(const Row& row, const model::PhoneNumber& number) {
    if (number.service) return row.region == "CN" && model::is_chinese_service_number(number.text);
    return has_chinese_extension(row) && !number.extension.empty();
}

std::string described(const Row& row) {
    const auto number = model::parse_phone(row.input, row.region);
    const std::string wanted = row.valid ? row.e164 : row.short_valid ? "a short number" : "a refusal";
    return row.input + " (" + row.region + "): expected " + wanted + ", came " + (number ? number->text : "a refusal");
}

}  // namespace

std::vector<Row> read_rows(const std::filesystem::path& jsonl) {
    std::ifstream file(jsonl);
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        const auto json = nlohmann::json::parse(line);
        rows.push_back({json.at("input"), json.at("region"), json.at("valid"), json.value("short_valid", false),
                        json.value("e164", ""), json.value("ext", "")});
    }
    return rows;
}

Verdict judge(const Row& row) {
    const auto number = model::parse_phone(row.input, row.region);
    if (row.valid && number && number->text == row.e164 && number->extension == row.extension) return Verdict::agrees;
    if (!row.valid && row.short_valid && number && number->service && number->text == digits_of(row.input))
        return Verdict::agrees;
    if (!row.valid && !row.short_valid && !number) return Verdict::agrees;
    if (!row.valid && number && by_rule_of_ours(row, *number)) return Verdict::by_rule_of_ours;
    if (!number && std::find(newer_plans.begin(), newer_plans.end(), row.input) != newer_plans.end())
        return Verdict::needs_newer_metadata;
    return Verdict::differs;
}

Tally tally(const std::vector<Row>& rows) {
    Tally result{rows.size()};
    for (const Row& row : rows) {
        switch (judge(row)) {
            case Verdict::agrees:
                break;
            case Verdict::by_rule_of_ours:
                result.by_rule_of_ours.push_back(row.input);
                break;
            case Verdict::needs_newer_metadata:
                result.needs_newer_metadata.push_back(row.input);
                break;
            case Verdict::differs:
                result.differing.push_back(described(row));
                break;
        }
    }
    return result;
}

}  // namespace cts::outside::phone
