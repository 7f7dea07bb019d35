// What procurement officers and back offices get of a contract, in `intern/contracten/<contract>/`: which provider has
// which lots, and per municipality every rate that may be billed. Over all days of the contract, not those of one day.
#pragma once

#include <string>

#include "catalogue/model.h"
#include "contracts/contract_set.h"
#include "pipeline/build_output.h"
#include "pipeline/selection.h"
#include "writers/html/write_html.h"

namespace boekwerk {

/// Where the tables of a contract stand in the output folder, with a slash at the end.
std::string officers_folder(const Contract& contract);

/// Puts the tables of a contract into the output: the overview of lots as page, XLSX and CSV, and for each municipality
/// its rates as XLSX and CSV; on up to `threads` threads.
void put_officer_tables(const ContractChoice& choice, const Catalogue& catalogue, const Contracts& contracts,
                        const HtmlShell& shell, unsigned threads, BuildOutput& output);

}  // namespace boekwerk
