#include "client/presenter/faq_desk.h"

#include <algorithm>

namespace cts::presenter {

namespace {

constexpr std::size_t most_rows = 8;

// Found in the other language, that question leads and the reader's own stands behind it.
FaqRow row_of(const faq::Entry& entry, const faq::Hit& hit, model::Language language) {
    FaqRow row{entry.name, entry.question.in(language), {}, hit.highlights, entry.uses};
    if (hit.highlights.empty() || hit.in == language) return row;
    row.second_question = row.question;
    row.question = entry.question.in(hit.in);
    return row;
}

}  // namespace

FaqDesk::FaqDesk(std::shared_ptr<const faq::FaqIndex> index) : index_(std::move(index)) {}

void FaqDesk::search(const std::string& query, const std::string& step) {
    query_ = query;
    hits_ = index_->search(query, step, most_rows);
    selected_ = hits_.empty() ? -1 : 0;
}

void FaqDesk::select(int row) {
    if (row >= 0 && row < static_cast<int>(hits_.size())) selected_ = row;
}

void FaqDesk::go_on_from(std::vector<api::FaqUse> uses, const std::string& query, const std::string& entry,
                         const std::string& step) {
    uses_ = std::move(uses);
    search(query, step);
    const auto found = std::ranges::find(
        hits_, entry, [this](const faq::Hit& hit) -> const std::string& { return index_->entries()[hit.entry].name; });
    if (found != hits_.end()) selected_ = static_cast<int>(found - hits_.begin());
}

std::string FaqDesk::shown_entry() const {
    const auto* entry = selected();
    return entry == nullptr ? std::string() : entry->name;
}

const faq::Entry* FaqDesk::selected() const {
    return selected_ < 0 ? nullptr : &index_->entries()[hits_[static_cast<std::size_t>(selected_)].entry];
}

void FaqDesk::told(const std::string& step, model::Instant at) {
    if (const auto* entry = selected()) uses_.push_back({entry->name, step, at, true, {}});
}

void FaqDesk::no_answer_here(const std::string& step, model::Instant at) {
    uses_.push_back({{}, step, at, false, query_});
}

FaqView FaqDesk::view(model::Language language) const {
    FaqView view;
    view.query = query_;
    view.selected = selected_;
    for (const auto& hit : hits_) view.rows.push_back(row_of(index_->entries()[hit.entry], hit, language));
    if (const auto* entry = selected()) view.answer = entry->answer.in(language);
    return view;
}

std::shared_ptr<const faq::FaqIndex> index_faq(const form::Kit& kit, const std::map<std::string, std::int64_t>& uses) {
    std::vector<faq::Entry> entries;
    for (const auto& entry : kit.faq) {
        faq::Entry made{entry.name, entry.question, entry.answer, entry.also_zh_CN, entry.steps, 0};
        made.also.insert(made.also.end(), entry.also_en.begin(), entry.also_en.end());
        const auto used = uses.find(entry.name);
        if (used != uses.end()) made.uses = used->second;
        entries.push_back(std::move(made));
    }
    return std::make_shared<const faq::FaqIndex>(faq::FaqIndex::build(std::move(entries)));
}

}  // namespace cts::presenter
