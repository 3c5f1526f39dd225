// The FAQ beside the form (I1): what was searched, what was found, what the customer was told. Every use is counted
// with its step; "no answer here" goes to the planner with the words that were searched.
#pragma once

#include <memory>

#include "client/presenter/views.h"
#include "shared/api/messages.h"

namespace cts::presenter {

class FaqDesk {
  public:
    explicit FaqDesk(std::shared_ptr<const faq::FaqIndex> index);

    void search(const std::string& query, const std::string& step);
    void select(int row);
    void told(const std::string& step, model::Instant at);
    void no_answer_here(const std::string& step, model::Instant at);

    // Of a draft: what was counted, what was searched and which answer was shown.
    void go_on_from(std::vector<api::FaqUse> uses, const std::string& query, const std::string& entry,
                    const std::string& step);
    const std::string& query() const { return query_; }
    std::string shown_entry() const;  // empty: none

    FaqView view(model::Language language) const;
    const std::vector<api::FaqUse>& uses() const { return uses_; }

  private:
    const faq::Entry* selected() const;

    std::shared_ptr<const faq::FaqIndex> index_;
    std::string query_;
    std::vector<faq::Hit> hits_;
    int selected_ = -1;
    std::vector<api::FaqUse> uses_;
};

// The kit's entries made ready for look-up, with how often each was used so far.
std::shared_ptr<const faq::FaqIndex> index_faq(const form::Kit& kit, const std::map<std::string, std::int64_t>& uses);

}  // namespace cts::presenter
