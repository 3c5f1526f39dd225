// The shipped kits as calls: each reads and lints clean, each outcome is reached by a natural talk and leaves behind
// what it promises, and no sale is saved with a piece of its confirmation missing (E7).
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "shared/followup/planner.h"
#include "shared/form/opening_confirmation.h"
#include "tests/scenarios/kits/outcome_paths.h"
#include "tests/scenarios/kits/shipped_kits.h"

namespace {

using namespace cts;
using namespace cts::scenarios;
using form::FormSession;
using model::Language;
using model::Reason;

const OutcomePath& path_to(const std::string& kit, const std::string& outcome,
                           const std::string& purpose = "first_call") {
    return *std::ranges::find_if(outcome_paths(), [&](const OutcomePath& p) {
        return p.kit == kit && p.outcome == outcome && p.purpose == purpose;
    });
}

std::string title(const OutcomePath& path) {
    return path.kit + " " + path.purpose + " " + path.outcome;
}

FormSession talk(const OutcomePath& path) {
    FormSession session = call_with(path.kit, path.purpose);
    for (const auto& [field, answer] : path.answers) session.answer(field, answer);
    return session;
}

std::string as_line(const followup::PlannedFollowUp& follow_up) {
    return std::string(form::follow_up_kind_name(follow_up.kind)) + " " +
           std::string(form::follow_up_owner_name(follow_up.owner)) +
           (follow_up.language.empty() ? "" : ":" + follow_up.language) +
           (follow_up.group.empty() ? "" : ":" + follow_up.group) + " " +
           (follow_up.due ? follow_up.due->to_iso8601() : "not set") + " " + follow_up.subject;
}

// What the customer's list says of them, by column.
std::map<std::string, std::string, std::less<>> columns_of(const FormSession& session) {
    constexpr std::string_view column = "lead.";
    std::map<std::string, std::string, std::less<>> columns;
    for (const auto& [name, value] : session.context().variables)
        if (name.starts_with(column)) columns[name.substr(column.size())] = value;
    return columns;
}

std::vector<std::string> left_behind(const FormSession& session, const std::string& outcome) {
    followup::CallMoments moments;
    moments.answered_at = session.context().at;
    moments.ended_at = moment("2026-10-11T14:32:08+08:00");
    followup::Settings settings;
    settings.second_confirmation_lead = std::chrono::days(3);
    std::vector<std::string> lines;
    const form::Answers answers = session.counting_answers();
    const std::string zone{customer_zone};
    const followup::FinishedCall call{
        session.kit(), session.definition(), *session.definition().find_outcome(outcome), answers, moments,
        zone,          columns_of(session)};
    for (const auto& follow_up : followup::plan(call, settings)) lines.push_back(as_line(follow_up));
    return lines;
}

bool names(const model::Problems& problems, Reason reason, std::string_view field) {
    return std::ranges::any_of(
        problems, [&](const model::Problem& problem) { return problem.reason == reason && problem.field == field; });
}

// What the agent reads in a call that went down this path: the shown lines, each in the reader's language.
std::vector<std::string> lines_said(const FormSession& session, Language language) {
    std::vector<std::string> lines;
    for (const form::Step& step : session.definition().steps) {
        if (!session.step_state(step.name).visible) continue;
        for (const form::SayLine& line : step.say)
            if (!line.relevant || session.holds(*line.relevant)) lines.push_back(line.text.in(language));
    }
    return lines;
}

// The ${names} in a text that would leave a hole in the sentence.
std::string holes_in(const FormSession& session, std::string_view text, Language language) {
    std::string holes;
    for (auto at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 2)) {
        const auto placeholder = text.substr(at, text.find('}', at) - at + 1);
        if (session.placeholders_filled(placeholder, language).empty()) holes += placeholder;
    }
    return holes;
}

struct SaleGate {
    std::string kit;
    std::string outcome;
    std::string purpose = "first_call";
};
const SaleGate trial{"ringback-trial", "trial_agreed"};
const SaleGate kept{"ringback-trial", "confirmed", "second_confirmation"};
const SaleGate mended{"ringback-trial", "conforms", "remedial_call"};
const SaleGate deposit{"term-deposit", "deposit_agreed"};
const SaleGate at_their_shop{"ringback-trial", "agreed", "field_visit"};
const SaleGate deposit_mended{"term-deposit", "conforms", "remedial_call"};
const std::vector<SaleGate> every_sale{trial, kept, mended, at_their_shop, deposit, deposit_mended};

struct Spoiled {  // one answer that is not as the gate wants it
    std::string field;
    std::string answer;
    Reason reason;
};

const std::vector<Spoiled> spoiled_confirmations{
    {"oc_permission", "", Reason::permission_not_asked},
    {"oc_permission", "refused", Reason::permission_not_asked},
    {"oc_owner", "", Reason::owner_not_verified},
    {"oc_owner", "neither", Reason::owner_not_verified},
    {"oc_owner_word", "", Reason::owner_word_not_accepted},
    {"oc_owner_word", "other", Reason::owner_word_not_accepted},
    {"oc_follows", "", Reason::customer_does_not_follow},
    {"oc_follows", "drunk_or_sleepy", Reason::customer_does_not_follow},
    {"oc_follows", "minor", Reason::customer_does_not_follow},
    {"oc_follows", "elder_not_following", Reason::customer_does_not_follow},
    {"oc_told", "", Reason::not_told},
    {"oc_first_yes", "", Reason::first_yes_missing},
    {"oc_first_yes", "vague", Reason::first_yes_vague},
    {"oc_first_yes", "refused", Reason::first_yes_refused},
    {"oc_question", "asked", Reason::question_not_answered},
    {"oc_second_yes", "", Reason::second_yes_missing},
    {"oc_second_yes", "vague", Reason::second_yes_vague},
    {"oc_second_yes", "refused", Reason::second_yes_refused},
};

std::string without_item(std::string told, const std::string& item) {
    told = " " + told + " ";
    const auto at = told.find(" " + item + " ");
    return told.erase(at, item.size() + 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kits_test)

BOOST_AUTO_TEST_CASE(each_form_is_read_alone_by_whoever_makes_a_call_with_it) {
    for (const auto& kit : shipped_kits()) {
        const form::KitFiles whole = files_of(kit);
        for (const auto& [path, text] : whole) {
            if (!path.starts_with("forms/")) continue;
            form::KitFiles of_call{{path, text}};
            for (const char* shared : {"product.yaml", "faq.yaml"}) of_call[shared] = whole.at(shared);
            const auto read = form::read_kit_of_call(of_call);
            BOOST_REQUIRE_MESSAGE(read, kit << ' ' << path);
            BOOST_TEST(read->forms.size() == 1u);
            BOOST_TEST(read->faq.size() == form::read_kit(whole)->faq.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(every_shipped_kit_may_be_published) {
    for (const std::string& kit : shipped_kits()) BOOST_TEST(problems_of(kit) == "", kit << ":\n" << problems_of(kit));
    BOOST_TEST(shipped_kits().size() >= 3U);
}

BOOST_AUTO_TEST_CASE(every_outcome_of_every_shipped_kit_has_its_path) {
    for (const std::string& kit : shipped_kits()) {
        for (const auto& [purpose, definition] : shipped_kit(kit)->forms) {
            for (const form::Outcome& outcome : definition->outcomes) {
                const auto leads_here = [&, &name = kit, &form = purpose](const OutcomePath& path) {
                    return path.kit == name && path.purpose == form && path.outcome == outcome.name;
                };
                BOOST_TEST(std::ranges::any_of(outcome_paths(), leads_here),
                           kit << " " << purpose << ": no path leads to " << outcome.name);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(an_outcome_can_be_saved_when_the_call_went_its_natural_way) {
    for (const OutcomePath& path : outcome_paths()) {
        BOOST_TEST_CONTEXT(title(path)) {
            const FormSession session = talk(path);
            BOOST_TEST(as_text(session.missing_for(path.outcome)) == "");
            const auto judged = form::judge_record(shipped_kit(path.kit), path.purpose, call_context(path.purpose),
                                                   session.counting_answers(), {}, path.outcome);
            BOOST_TEST(as_text(judged) == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(every_answer_of_a_path_counts) {
    for (const OutcomePath& path : outcome_paths()) {
        const auto answers = talk(path).counting_answers();
        for (const auto& [field, answer] : path.answers)
            BOOST_TEST(answers.contains(field), title(path) << ": " << field << " is hidden");
    }
}

BOOST_AUTO_TEST_CASE(a_call_leaves_behind_what_its_outcome_promises) {
    for (const OutcomePath& path : outcome_paths()) BOOST_TEST_CONTEXT(title(path))
    BOOST_TEST(left_behind(talk(path), path.outcome) == path.leaves, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_promise_without_a_time_is_not_saved) {
    for (const OutcomePath& path : outcome_paths()) {
        FormSession session = talk(path);
        for (const form::FollowUpRule& rule : session.definition().find_outcome(path.outcome)->follow_ups) {
            if (rule.at_field.empty() || rule.kind == form::FollowUpKind::field_visit) continue;  // H8: appointed later
            session.answer(rule.at_field, "");
            BOOST_TEST(names(session.missing_for(path.outcome), Reason::promised_time_missing, rule.at_field),
                       title(path));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_sale_is_refused_while_one_item_of_its_confirmation_is_missing) {
    for (const SaleGate& sale : every_sale) {
        for (const Spoiled& spoiled : spoiled_confirmations) {
            FormSession session = talk(path_to(sale.kit, sale.outcome, sale.purpose));
            session.answer(spoiled.field, spoiled.answer);
            BOOST_TEST(names(session.missing_for(sale.outcome), spoiled.reason, spoiled.field),
                       sale.kit << ": " << spoiled.field << " = '" << spoiled.answer << "'");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_sale_is_refused_while_one_thing_was_not_told) {
    for (const SaleGate& sale : every_sale) {
        const FormSession agreed = talk(path_to(sale.kit, sale.outcome, sale.purpose));
        for (const form::Option* item : agreed.options("oc_told")) {
            FormSession session = talk(path_to(sale.kit, sale.outcome, sale.purpose));
            session.answer("oc_told", without_item(agreed.answer_of("oc_told"), item->name));
            const auto missing = session.missing_for(sale.outcome);
            BOOST_REQUIRE(missing.size() == 1U);
            BOOST_TEST((missing.front().reason == Reason::not_told));
            BOOST_TEST(missing.front().details.at("item").en == item->label.en);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_trial_is_refused_while_the_customer_of_one_month_was_not_reminded) {
    FormSession session = talk(path_to(trial.kit, trial.outcome));
    session.answer("oc_reminded", "");
    BOOST_TEST(names(session.missing_for("trial_agreed"), Reason::not_told, "oc_reminded"));
}

BOOST_AUTO_TEST_CASE(a_trial_is_refused_while_the_customer_is_angry) {
    FormSession session = talk(path_to(trial.kit, trial.outcome));
    session.answer("mood", "angry");
    BOOST_TEST(names(session.missing_for("trial_agreed"), Reason::gate_closed, "mood"));
}

BOOST_AUTO_TEST_CASE(a_deposit_is_refused_when_family_agrees_to_it) {
    for (const SaleGate& sale : {deposit, deposit_mended}) {
        FormSession session = talk(path_to(sale.kit, sale.outcome, sale.purpose));
        session.answer("oc_owner", "family_decides");
        BOOST_TEST(names(session.missing_for(sale.outcome), Reason::gate_closed, "oc_owner"), sale.purpose);
    }
}

BOOST_AUTO_TEST_CASE(every_question_of_the_confirmation_has_its_sentence) {
    for (const SaleGate& sale : every_sale) {
        const auto kit = shipped_kit(sale.kit);
        const auto& steps = kit->forms.at(sale.purpose)->steps;
        const auto& step = *std::ranges::find(steps, true, &form::Step::opening_confirmation);
        for (const form::Field& field : form::confirmation_fields(kit->product))
            BOOST_TEST(std::ranges::count(step.say, field.name, &form::SayLine::field) > 0,
                       sale.kit << ": " << field.name);
    }
}

BOOST_AUTO_TEST_CASE(the_second_yes_is_asked_with_the_tariff) {
    for (const SaleGate& sale : every_sale) {
        const FormSession session = talk(path_to(sale.kit, sale.outcome, sale.purpose));
        const form::Step& step = *session.definition().step_of("oc_second_yes");
        for (const form::SayLine& line : step.say) {
            if (line.field != "oc_second_yes") continue;
            for (const Language language : {Language::zh_CN, Language::en}) {
                const std::string said = session.placeholders_filled(line.text.in(language), language);
                BOOST_TEST(said.find(session.kit().product.tariff->words.in(language)) != std::string::npos, said);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(no_sentence_has_a_hole_when_the_call_went_its_natural_way) {
    for (const OutcomePath& path : outcome_paths()) {
        const FormSession session = talk(path);
        for (const Language language : {Language::zh_CN, Language::en}) {
            for (const std::string& line : lines_said(session, language))
                BOOST_TEST(holes_in(session, line, language) == "", title(path) << ": " << line);
            for (const form::FaqEntry& entry : session.kit().faq)
                BOOST_TEST(holes_in(session, entry.answer.in(language), language) == "", entry.name);
        }
    }
}

// The screen shows one sentence at a time: that of the focused field, else the step's own.
BOOST_AUTO_TEST_CASE(no_two_sentences_compete_for_the_same_moment_of_the_talk) {
    for (const OutcomePath& path : outcome_paths()) {
        const FormSession session = talk(path);
        for (const form::Step& step : session.definition().steps) {
            std::map<std::string, int> shown;
            for (const form::SayLine& line : step.say)
                if (!line.relevant || session.holds(*line.relevant)) ++shown[line.field];
            for (const auto& [field, lines] : shown)
                BOOST_TEST(lines == 1, title(path) << ": " << step.name << " " << field);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_detail_menu_follows_the_use_of_the_phone) {
    FormSession session = talk({trial.kit, trial.outcome, owner_listens});
    session.answer("main_use", "internet");
    std::string offered;
    for (const form::Option* option : session.options("use_detail")) offered += option->name + " ";
    BOOST_TEST(offered == "short_video music games other ");
}

BOOST_AUTO_TEST_CASE(a_reserve_is_not_tied_up_for_years) {
    FormSession session = talk(path_to(deposit.kit, deposit.outcome));
    session.answer("savings_goal", "reserve");
    BOOST_TEST(session.options("term").size() == 2U);
    BOOST_TEST(names(session.missing_for("deposit_agreed"), Reason::not_in_menu, "term"));
}

BOOST_AUTO_TEST_CASE(the_interest_told_is_that_of_the_amount_for_the_months) {
    const FormSession session = talk(path_to(deposit.kit, deposit.outcome));
    BOOST_TEST(session.answer_of("interest") == "96");  // 2,000 at 2.4 % for two years
    BOOST_TEST(session.placeholders_filled("${deposit_amount}", Language::en) == "2000 euros");
}

BOOST_AUTO_TEST_CASE(a_deposit_list_brings_the_columns_of_the_bank_marketing_data) {
    std::string columns;
    for (const form::LeadAttribute& attribute : shipped_kit(deposit.kit)->lead_attributes)
        columns += attribute.name + " ";
    BOOST_TEST(columns ==
               "age job marital education default balance housing loan contact day month duration campaign pdays "
               "previous poutcome ");
}

BOOST_AUTO_TEST_CASE(instalments_are_asked_of_borrowers_only) {
    form::SessionContext context = call_context();
    context.variables["lead.housing"] = "no";
    FormSession session(shipped_kit(deposit.kit), "first_call", context);
    for (const auto& [field, answer] : identity_right) session.answer(field, answer);
    BOOST_TEST(!session.field_state("monthly_instalment").visible);
    BOOST_TEST(talk({deposit.kit, "", identity_right}).field_state("monthly_instalment").visible);
}

BOOST_AUTO_TEST_SUITE_END()
