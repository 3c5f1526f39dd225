// A row of buttons under a screen, each with its key before its word: scenario keys of a call, common keys between.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "client/ui/drawn_panel.h"
#include "client/ui/key_button.h"

namespace cts::ui {

struct KeyRowItem {
    Command command{};
    int number = 0;
    std::string label;
    std::string cap{};  // of a pair of keys ("↑ ↓"); empty: the command's own
};

class KeyRow : public DrawnPanel {
  public:
    explicit KeyRow(wxWindow* parent);
    double height_for(double width) const override;  // one line, or as many as the buttons need
    void show(const std::string& heading, std::vector<KeyRowItem> items, std::vector<KeyRowItem> at_the_right = {});
    void say(const std::string& words);  // muted, left of the keys at the right, where there is room
    void enable(Command command, bool enabled);

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    struct Room {
        double first = 0;  // where the buttons begin
        double last = 0;   // and must end
        bool heading = true;
    };
    Room room(double width) const;
    double left_width() const;
    std::vector<KeyButton*> make(const std::vector<KeyRowItem>& items);

    std::string heading_;
    std::string said_;
    std::vector<std::string> labels_;
    std::multimap<Command, KeyButton*> buttons_;
    std::vector<KeyButton*> left_;
    std::vector<KeyButton*> right_;
};

}  // namespace cts::ui
