#include "server/service/kept_answers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/storage/sealed_field.h"
#include "server/storage/text_map.h"

namespace cts::service {

namespace {

bool is_faulty(const std::string& field, const model::Problems& problems) {
    return std::any_of(problems.begin(), problems.end(), [&](const auto& problem) { return problem.field == field; });
}

std::string kept_field(const std::string& field, const form::Definition& definition) {
    static constexpr std::string_view one_datum = "/one_datum/";
    if (field.starts_with(one_datum))
        return definition.find_field(field.substr(one_datum.size())) ? field : std::string("/one_datum");
    if (field.empty() || field.front() == '/' || definition.find_field(field)) return field;
    return "/answers";
}

}  // namespace

void keep_answers(const SealedBeside& values, const form::Definition& definition, const api::CallSave& call,
                  const model::Problems& problems, storage::CallRecord& record) {
    const std::string row = record.id.to_string();
    storage::TextMap plain;
    storage::TextMap sealed;
    for (const auto& [name, text] : call.answers) {
        const form::Field* field = definition.find_field(name);
        const bool open = field && !storage::is_sealed(*field) && !is_faulty(name, problems);
        (open ? plain : sealed)[name] = text;
    }
    record.answers_plain = storage::text_map_json(plain);
    record.answers_sealed = values.seal("call", "answers", row, storage::text_map_json(sealed));
    record.one_datum =
        values.seal("call", "one_datum", row, storage::text_map_json({call.one_datum.begin(), call.one_datum.end()}));
}

form::Answers answers_of(const SealedBeside& values, const storage::CallRecord& record) {
    form::Answers answers;
    for (const auto& [name, text] : storage::text_map(record.answers_plain)) answers[name] = text;
    const auto sealed = values.unseal("call", "answers", record.id.to_string(), record.answers_sealed);
    for (const auto& [name, text] : storage::text_map(sealed)) answers[name] = text;
    return answers;
}

std::map<std::string, std::string> one_datum_of(const SealedBeside& values, const storage::CallRecord& record) {
    const auto reasons = storage::text_map(values.unseal("call", "one_datum", record.id.to_string(), record.one_datum));
    return {reasons.begin(), reasons.end()};
}

std::string kept_problems(const model::Problems& problems, const form::Definition& definition) {
    nlohmann::json kept = nlohmann::json::array();
    for (const model::Problem& problem : problems) {
        nlohmann::json one{{"reason", model::reason_name(problem.reason)},
                           {"field", kept_field(problem.field, definition)}};
        if (std::find(kept.begin(), kept.end(), one) == kept.end()) kept.push_back(std::move(one));
    }
    return kept.dump();
}

model::Problems problems_of(const storage::CallRecord& record) {
    model::Problems problems;
    if (record.problems.empty()) return problems;
    for (const auto& item : nlohmann::json::parse(record.problems)) {
        const auto reason = model::parse_reason(item.value("reason", ""));
        if (reason) problems.push_back({.reason = *reason, .field = item.value("field", "")});
    }
    return problems;
}

}  // namespace cts::service
