// What a person does with the frequently asked questions, in a call and at the back office's desk.
#pragma once

#include <string>

namespace cts::ui {

class FaqActions {
  public:
    virtual ~FaqActions() = default;

    virtual void search_faq(const std::string& query) = 0;
    virtual void select_faq(int row) = 0;
    virtual void told_faq() = 0;  // the customer was told; at the desk: it goes into the reply
    virtual void no_answer_here() = 0;
};

}  // namespace cts::ui
