#include "admin/history/history_rows.h"

#include <algorithm>
#include <charconv>

#include "admin/lists/clean_cell.h"
#include "admin/lists/fictional_names.h"
#include "admin/lists/refusals.h"
#include "shared/model/civil.h"
#include "shared/model/text.h"

namespace cts::history {

using lists::SourceRow;
using model::Problem;
using model::Problems;
using model::Reason;
using model::Translated;

namespace {

template <class Found>
using Read = tl::expected<Found, Problem>;

Problem bad_word(const std::string& column, const std::string& word, const std::string& expected) {
    Problem problem = lists::in_column(Reason::bad_value, column);
    problem.details.emplace("word", Translated::neutral(word));
    problem.details.emplace("expected", Translated::neutral(expected));
    return problem;
}

std::string name_of(const Source& source, const std::string& target) {
    const auto* column = std::get_if<FromColumn>(&source);
    return column ? column->header : target;
}

std::string known_words(const FromColumn& column) {
    std::string all;
    for (const auto& [word, ours] : column.words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::optional<std::int64_t> number_in(const std::string& text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

void each_source(const HistoryMapping& mapping, const std::function<void(const Source&)>& see) {
    for (const auto* one :
         {&mapping.key, &mapping.dialled_at.at, &mapping.dialled_at.day, &mapping.dialled_at.month,
          &mapping.dialled_at.year, &mapping.talk_seconds, &mapping.attempts, &mapping.agent, &mapping.outcome})
        if (*one) see(**one);
    for (const auto* all : {&mapping.customer, &mapping.attributes, &mapping.answers})
        for (const auto& [target, source] : *all) see(source);
}

std::optional<model::Instant> local_moment(std::string text, const std::string& zone) {
    std::ranges::replace(text, ' ', 'T');
    const auto date = model::CivilDate::parse(text.substr(0, 10));
    if (!date || (text.size() != 10 && (text.size() < 16 || text[10] != 'T' || text[13] != ':'))) return std::nullopt;
    model::CivilTime time{*date, 12, 0, 0};
    if (text.size() > 10) {
        const auto hour = number_in(text.substr(11, 2));
        const auto minute = number_in(text.substr(14, 2));
        if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
        time.hour = static_cast<int>(*hour);
        time.minute = static_cast<int>(*minute);
    }
    return model::from_civil(time, zone);
}

}  // namespace

// One row being read.
struct HistoryRowMaker::Reading {
    HistoryRowMaker& maker;
    const SourceRow& source;
    bool talked = false;

    std::size_t customer() const { return static_cast<std::size_t>(source.row - 2); }  // row 2 is the first

    Read<std::string> text(const std::optional<Source>& from, const std::string& target) const {
        if (!from) return "";
        if (const auto* always = std::get_if<Always>(&*from)) return always->text;
        if (const auto* answer = std::get_if<IfTalked>(&*from)) return talked ? answer->then : answer->otherwise;
        if (const auto* rule = std::get_if<MadeUp>(&*from)) return made_up(*rule, target);
        return of_column(std::get<FromColumn>(*from));
    }
    Read<std::string> of_column(const FromColumn& column) const {
        auto cell = lists::clean_cell(source.cells[maker.columns_.at(column.header)], column.header);
        if (!cell || column.words.empty()) return cell;
        const auto ours = column.words.find(*cell);
        if (ours == column.words.end()) return tl::unexpected(bad_word(column.header, *cell, known_words(column)));
        return ours->second;
    }
    std::string made_up(const MadeUp& rule, const std::string& target) const {
        if (target == "phone") return maker.numbers_.at(rule.seed).at(customer()).value_or("");
        const auto person = lists::fictional_name(rule.seed, customer(), rule.language);
        return target == "salutation" ? person.salutation : person.name;
    }
    Read<std::int64_t> number(const std::optional<Source>& from, const std::string& target, std::int64_t absent) const {
        if (!from) return absent;
        return text(from, target).and_then([&](const std::string& said) -> Read<std::int64_t> {
            const auto read = number_in(said);
            if (!read) return tl::unexpected(bad_word(name_of(*from, target), said, "12"));
            return *read;
        });
    }
    Read<model::Instant> moment() const {
        const auto& rule = maker.mapping_.dialled_at;
        return rule.at ? moment_said(*rule.at) : moment_of_parts(rule);
    }
    Read<model::Instant> moment_said(const Source& from) const {
        const auto said = text(from, "dialled_at");
        if (!said) return tl::unexpected(said.error());
        if (const auto instant = model::Instant::parse_iso8601(*said)) return *instant;
        if (const auto local = local_moment(*said, maker.target_.zone)) return *local;
        return tl::unexpected(bad_word(name_of(from, "dialled_at"), *said, "2026-11-26 14:30"));
    }
    Read<model::Instant> moment_of_parts(const MomentRule& rule) const {
        const auto day = number(rule.day, "day", 0);
        if (!day) return tl::unexpected(day.error());
        const auto month = number(rule.month, "month", 0);
        if (!month) return tl::unexpected(month.error());
        const auto year = rule.year ? number(rule.year, "year", 0) : Read<std::int64_t>(maker.year_of(*month));
        if (!year) return tl::unexpected(year.error());
        const auto two = [](std::int64_t part) { return (part >= 0 && part < 10 ? "0" : "") + std::to_string(part); };
        const auto said = std::to_string(*year) + "-" + two(*month) + "-" + two(*day);
        if (const auto at = local_moment(said + "T" + rule.time, maker.target_.zone)) return *at;
        return tl::unexpected(bad_word(name_of(*rule.day, "day"), said, "2026-11-26"));
    }
};

// One more each time the months of the file begin anew.
std::int64_t HistoryRowMaker::year_of(std::int64_t month) {
    if (month < last_month_) ++years_passed_;
    last_month_ = month;
    return *mapping_.dialled_at.first_year + years_passed_;
}

HistoryRowMaker::HistoryRowMaker(HistoryMapping mapping, HistoryTarget target, const std::vector<std::string>& header)
    : mapping_(std::move(mapping)), target_(std::move(target)) {
    for (std::size_t i = 0; i < header.size(); ++i) columns_.emplace(header[i], i);
}

tl::expected<HistoryRowMaker, Problems> HistoryRowMaker::make(HistoryMapping mapping, const HistoryTarget& target,
                                                              const std::vector<std::string>& header) {
    HistoryRowMaker maker(std::move(mapping), target, header);
    for (const auto& name : target.attributes)
        if (!maker.mapping_.attributes.contains(name) && std::ranges::find(header, name) != header.end())
            maker.mapping_.attributes.emplace(name, FromColumn{name, {}});
    Problems problems;
    std::map<std::string, bool> used;
    each_source(maker.mapping_, [&](const Source& source) {
        if (const auto* made_up = std::get_if<MadeUp>(&source))
            maker.numbers_.emplace(made_up->seed, lists::FictionalNumbers(made_up->seed));
        const auto* column = std::get_if<FromColumn>(&source);
        if (!column || !used.emplace(column->header, true).second) return;
        const auto times = std::ranges::count(header, column->header);
        if (times == 0) problems.push_back(lists::in_column(Reason::list_missing_column, column->header));
        if (times > 1)
            problems.push_back(
                {Reason::duplicate_name, column->header, {{"word", Translated::neutral(column->header)}}});
    });
    for (const auto& [name, source] : maker.mapping_.attributes)
        if (std::ranges::find(target.attributes, name) == target.attributes.end())
            problems.push_back({Reason::unknown_name, name, {{"name", Translated::neutral(name)}}});
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    for (const auto& column : header)
        if (!used.contains(column)) maker.unused_.push_back(column);
    return maker;
}

tl::expected<api::HistoryCall, Problem> HistoryRowMaker::call_of(const SourceRow& source) {
    if (source.problem) return tl::unexpected(*source.problem);
    Reading reading{*this, source, false};
    api::HistoryCall call;
    call.row = source.row;
    std::optional<Problem> fault;
    const auto take = [&fault](auto read, auto& into) {
        if (read)
            into = *std::move(read);
        else if (!fault)
            fault = std::move(read.error());
    };
    take(reading.moment(), call.dialled_at);
    take(reading.number(mapping_.talk_seconds, "talk_seconds", 0), call.talk_seconds);
    reading.talked = call.talk_seconds > 0;
    take(reading.text(mapping_.key, "key"), call.key);
    if (!mapping_.key) call.key = std::to_string(source.row);
    const std::array<std::pair<const char*, std::string*>, 4> customer{
        {{"phone", &call.phone}, {"name", &call.name}, {"salutation", &call.salutation}, {"zone", &call.zone}}};
    for (const auto& [target, into] : customer)
        if (const auto from = mapping_.customer.find(target); from != mapping_.customer.end())
            take(reading.text(from->second, target), *into);
    for (const auto& [name, from] : mapping_.attributes) take(reading.text(from, name), call.attributes[name]);
    take(reading.number(mapping_.attempts, "attempts", 1), call.attempts);
    take(reading.text(mapping_.agent, "agent"), call.agent);
    take(reading.text(mapping_.outcome, "outcome"), call.outcome);
    for (const auto& [field, from] : mapping_.answers) {
        std::string answer;
        take(reading.text(from, field), answer);
        if (!answer.empty()) call.answers.emplace(field, std::move(answer));
    }
    if (fault) return tl::unexpected(*std::move(fault));
    return call;
}

}  // namespace cts::history
