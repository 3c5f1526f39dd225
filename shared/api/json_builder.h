// Builds a JSON tree from the events of nlohmann's parser, refusing what parse_json promises to refuse.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/model/reason.h"

namespace cts::api {

struct JsonFault {
    model::Reason reason{};
    std::string pointer;      // of a name given twice
    std::size_t at_byte = 0;  // of a syntax error, from 1; 0: not known
};

class JsonBuilder : public nlohmann::json_sax<nlohmann::json> {
  public:
    explicit JsonBuilder(int max_depth) : max_depth_(max_depth) {}

    bool null() override;
    bool boolean(bool value) override;
    bool number_integer(number_integer_t value) override;
    bool number_unsigned(number_unsigned_t value) override;
    bool number_float(number_float_t value, const string_t& written) override;
    bool string(string_t& value) override;
    bool binary(binary_t& value) override;
    bool start_object(std::size_t elements) override;
    bool key(string_t& name) override;
    bool end_object() override;
    bool start_array(std::size_t elements) override;
    bool end_array() override;
    bool parse_error(std::size_t at_byte, const std::string& token, const nlohmann::detail::exception& error) override;

    const std::optional<JsonFault>& fault() const { return fault_; }
    nlohmann::json take() { return std::move(root_); }

  private:
    struct Level {
        nlohmann::json value;
        std::string name;  // the member being read
    };
    bool put(nlohmann::json value);
    bool open(nlohmann::json empty);
    bool close();
    std::string pointer_to_here() const;

    int max_depth_;
    nlohmann::json root_;
    std::vector<Level> open_;
    std::optional<JsonFault> fault_;
};

}  // namespace cts::api
