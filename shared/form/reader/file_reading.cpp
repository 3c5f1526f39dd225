#include "shared/form/reader/file_reading.h"

#include <utility>

namespace cts::form::reader {

model::Problem located_problem(model::Reason reason, std::string path, model::Place place, Words words) {
    model::Problem problem{.reason = reason, .field = std::move(path), .place = std::move(place)};
    for (const auto& [name, word] : words) problem.details[name] = model::Translated::neutral(std::string(word));
    return problem;
}

void FileReading::refuse(model::Reason reason, const YamlNode& at, std::string path, Words words) {
    problems.push_back(located_problem(reason, std::move(path), source.place(at.offset), words));
}

}  // namespace cts::form::reader
