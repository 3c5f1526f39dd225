// Strings that broke other people's programs, through every field of a form: a text is kept as documented (NFC, white
// space off both ends) or refused by name at its field; another type reads it canonically or refuses it by name.
#include <boost/test/unit_test.hpp>

#include "shared/form/reader.h"
#include "shared/form/session.h"
#include "shared/model/text.h"
#include "tests/outside/naughty_strings.h"
#include "tests/shared/form/example_kit.h"

using namespace cts;
using form::FieldType;
using form::FormSession;
using model::Reason;

namespace {

// Between them these show every field of the example kit.
const std::vector<form::Answers> talks{
    {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}, {"refusal", "other"}, {"mood", "angry"}},
    {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "thinking"}, {"province", "zj"}, {"mood", "angry"}},
    {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "willing"}, {"mood", "angry"}}};

std::shared_ptr<const form::Kit> kit() {
    static const auto read = std::make_shared<const form::Kit>(form::read_kit(form::test::example_kit()).value());
    return read;
}

form::SessionContext context() {
    form::SessionContext made;
    made.zone = "Asia/Shanghai";
    made.at = *model::Instant::parse_iso8601("2026-10-11T14:28:00+08:00");
    return made;
}

FormSession session_of(const form::Answers& talk) {
    FormSession session(kit(), "first_call", context());
    for (const auto& [field, text] : talk) session.answer(field, text);
    session.answer("customer_question", "?");  // shows the answer's field
    return session;
}

// Those a string can be typed into while the talk stands; what decides the talk is left alone.
std::vector<const form::Field*> fields_taking(const FormSession& session, const form::Answers& talk, bool only_text) {
    std::vector<const form::Field*> fields;
    for (const form::Step& step : session.definition().steps)
        for (const form::Field& field : step.fields) {
            const bool takes = field.type != FieldType::note && field.type != FieldType::calculate;
            const bool wanted = takes && (!only_text || field.type == FieldType::text);
            if (wanted && session.field_state(field.name).visible && !talk.contains(field.name))
                fields.push_back(&field);
        }
    return fields;
}

std::string as_documented(const std::string& text) {
    return model::text_fault(text) ? text : model::trim(model::to_nfc(text));
}

bool named_at(const model::Problems& problems, const std::string& field) {
    return std::ranges::all_of(problems, [&](const auto& problem) { return problem.field == field; });
}

struct Fates {
    int kept = 0;
    int refused = 0;
    std::string said() const { return std::to_string(kept) + " kept, " + std::to_string(refused) + " refused by name"; }
};

void type_into(FormSession& session, const form::Field& field, const std::string& text, Fates& fates) {
    session.answer(field.name, text);
    const std::string kept = session.answer_of(field.name);
    const auto& problems = session.field_state(field.name).problems;
    ++(problems.empty() ? fates.kept : fates.refused);
    const bool right = [&] {
        const bool as_given = kept == text || kept == as_documented(text);
        if (!problems.empty()) return named_at(problems, field.name) && (as_given || field.type != FieldType::text);
        if (model::text_fault(text)) return false;
        if (field.type == FieldType::text) return kept == as_documented(text);
        session.answer(field.name, kept);
        return session.answer_of(field.name) == kept && session.field_state(field.name).problems.empty();
    }();
    if (!right) BOOST_ERROR(field.name + ": " + text + " became " + kept);
}

// The judge of a record says of the texts exactly what the session said while they were typed.
void save_as_typed(const FormSession& session, std::vector<const form::Field*> fields, const std::string& text,
                   Fates& fates) {
    std::erase_if(fields, [&](const form::Field* field) {
        return !session.field_state(field->name).visible || session.answer_of(field->name).empty();
    });
    form::Answers answers = session.counting_answers();
    for (const form::Field* field : fields) answers[field->name] = session.answer_of(field->name);
    std::set<std::string> refused;
    for (const auto& problem : judge_record(kit(), "first_call", context(), answers, {}, "complaint"))
        refused.insert(problem.field);
    for (const form::Field* field : fields) {
        const bool wrong = !session.field_state(field->name).problems.empty();
        if (wrong != refused.contains(field->name)) BOOST_ERROR(field->name + " judged otherwise: " + text);
        ++(wrong ? fates.refused : fates.kept);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(naughty_form)

BOOST_AUTO_TEST_CASE(a_naughty_string_typed_into_any_field_is_kept_as_documented_or_refused_by_name) {
    const auto strings = outside::naughty_strings(CTS_SOURCE_DIR);
    if (strings.empty()) return;
    std::set<std::string> reached;
    Fates fates;
    for (const auto& talk : talks) {
        FormSession session = session_of(talk);
        for (const form::Field* field : fields_taking(session, talk, false)) {
            if (!reached.insert(field->name).second) continue;
            FormSession filling = session_of(talk);
            for (const std::string& text : strings) type_into(filling, *field, text, fates);
        }
    }
    for (const char* text_field : {"refusal_words", "callback_note", "customer_question", "answer_given",
                                   "complaint_subject", "remarks", "age", "city", "oc_told"})
        BOOST_TEST(reached.contains(text_field), text_field);
    BOOST_TEST_MESSAGE(strings.size() << " strings into " << reached.size() << " fields: " << fates.said());
}

BOOST_AUTO_TEST_CASE(a_record_of_naughty_strings_is_judged_as_the_agent_was_told) {
    const auto strings = outside::naughty_strings(CTS_SOURCE_DIR);
    if (strings.empty()) return;
    Fates fates;
    for (const auto& talk : talks) {
        FormSession session = session_of(talk);
        const auto fields = fields_taking(session, talk, true);
        for (const std::string& text : strings) {
            for (const form::Field* field : fields) session.answer(field->name, text);
            save_as_typed(session, fields, text, fates);
        }
    }
    BOOST_TEST(fates.refused > 0);
    BOOST_TEST_MESSAGE("records: " << fates.said());
}

BOOST_AUTO_TEST_CASE(a_naughty_reason_for_one_datum_is_taken_or_refused_at_its_pointer) {
    form::Answers answers = talks.front();
    answers["refusal_words"] = "打 13812346042 或者 13912346043";
    answers["complaint_subject"] = "多次来电";
    const auto strings = outside::naughty_strings(CTS_SOURCE_DIR);
    if (strings.empty()) return;
    Fates fates;
    for (const std::string& reason : strings) {
        if (reason.empty()) continue;
        const auto problems =
            judge_record(kit(), "first_call", context(), answers, {{"refusal_words", reason}}, "complaint");
        const bool may_stand =
            !model::text_fault(reason) && !model::trim(reason).empty() && model::length_in_characters(reason) <= 200;
        const bool told = std::ranges::any_of(
            problems, [](const auto& problem) { return problem.field == "/one_datum/refusal_words"; });
        if (may_stand ? !problems.empty() : !told) BOOST_ERROR("as a reason: " + reason);
        ++(may_stand ? fates.kept : fates.refused);
    }
    BOOST_TEST(fates.refused > 0);
    BOOST_TEST_MESSAGE("reasons: " << fates.said());
}

BOOST_AUTO_TEST_SUITE_END()
