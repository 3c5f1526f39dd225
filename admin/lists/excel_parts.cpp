#include "admin/lists/excel_parts.h"

#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

#include <cstdint>
#include <vector>

namespace cts::lists {

bool has_inline_strings(std::string_view xlsx) {
    orcus::zip_archive_stream_blob stream(reinterpret_cast<const std::uint8_t*>(xlsx.data()), xlsx.size());
    orcus::zip_archive archive(&stream);
    archive.load();
    std::vector<unsigned char> part;
    for (std::size_t i = 0; i < archive.get_file_entry_count(); ++i) {
        const auto name = archive.get_file_entry_name(i);
        if (!name.starts_with("xl/worksheets/") || !archive.read_file_entry(name, part)) continue;
        const std::string_view xml(reinterpret_cast<const char*>(part.data()), part.size());
        if (xml.find("\"inlineStr\"") != std::string_view::npos || xml.find("'inlineStr'") != std::string_view::npos)
            return true;
    }
    return false;
}

}  // namespace cts::lists
