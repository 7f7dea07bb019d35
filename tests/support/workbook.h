// Reads XLSX back: the parts as Excel finds them, and the cells of a tab.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

/// A cell as it stands in the file.
struct WorkbookCell {
    std::string text;  ///< Of a text cell its text, of another one its digits; empty when there is no cell.
    bool is_text = false;
    int style = 0;  ///< Number of the cell format.
};

/// An unpacked workbook.
class Workbook {
public:
    /// Unpacks with another program than the one that packed. Throws when that fails.
    explicit Workbook(std::string_view bytes);

    /// The parts by name: "xl/workbook.xml".
    const std::map<std::string, std::string>& parts() const { return parts_; }
    /// The rows of tab `number`, counted from 1, with all their cells from column A on.
    std::vector<std::vector<WorkbookCell>> rows(int number) const;
    /// All that the workbook says, in every part.
    std::string all_text() const;

private:
    std::map<std::string, std::string> parts_;
};

}  // namespace boekwerk
