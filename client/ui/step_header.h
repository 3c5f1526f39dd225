// Over the talk: which step this is, how long it has taken, and what Enter does.
#pragma once

#include <optional>
#include <string>

#include "client/ui/drawn_panel.h"
#include "shared/model/instant.h"

namespace cts::ui {

class StepHeader : public DrawnPanel {
  public:
    static constexpr double height = 40;

    explicit StepHeader(wxWindow* parent);
    void show(int number, const std::string& title, std::optional<model::Instant> since);
    void tick(model::Instant now);

  private:
    void draw(Painter& painter) override;

    int number_ = 1;
    std::string title_;
    std::optional<model::Instant> since_;
    model::Instant now_;
};

}  // namespace cts::ui
