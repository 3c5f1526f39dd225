// What is typed into one ticket, over what stands there. Typing survives everything that comes from outside: where
// somebody else has written the same field meanwhile, both values are there until the person takes theirs or keeps
// their own.
//
//   stood   typed   stands now   shown    then
//   a       -       b            b        nothing to decide
//   a       c       a            c
//   a       c       c            c        it is no longer something typed
//   a       c       b            c        to be decided: take b, or keep c
#pragma once

#include <map>
#include <optional>
#include <string>

#include "client/presenter/tickets/work_fields.h"

namespace cts::presenter {

struct WrittenMeanwhile {
    model::Instant at;
    std::string by_name;
    std::string theirs;  // as text
};

class TicketDraft {
  public:
    using Typed = std::map<WorkField, std::string>;

    TicketDraft() = default;
    TicketDraft(Typed typed, const Typed& stood);  // as it was kept: over what stood then

    void stands(const api::FollowUpDetail& detail);  // the first time, and whenever it was read anew
    void type(WorkField field, const std::string& text);
    void take(WorkField field);  // theirs
    void keep(WorkField field);  // what is typed
    void sent();                 // what was typed of the facts stands there now; the reason was given
    void forget(WorkField field) { typed_.erase(field); }

    std::string value(WorkField field) const;
    bool is_typed(WorkField field) const { return typed_.contains(field); }
    bool typing() const { return !typed_.empty(); }
    const WrittenMeanwhile* change(WorkField field) const;  // null: nothing to decide
    WorkField first_change() const;                         // none: there is nothing to decide
    int changes() const { return static_cast<int>(changes_.size()); }
    const Typed& typed() const { return typed_; }
    Typed stood() const;  // of the fields typed
    bool is_read() const { return stood_.has_value(); }

    api::FollowUpFacts to_send() const;  // of the pane: what is typed
    api::FollowUpFacts facts() const;    // as they would stand

  private:
    std::optional<api::FollowUpFacts> stood_;
    Typed typed_;
    std::map<WorkField, WrittenMeanwhile> changes_;
};

}  // namespace cts::presenter
