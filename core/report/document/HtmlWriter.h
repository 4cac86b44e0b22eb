// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document/Phrasebook.h"
#include "core/report/document/ReportDocument.h"

namespace lesiondesk
{

/// The report as one HTML file (UTF-8, also well-formed XML): styles and drawings inline,
/// photographs as data URIs, light and dark, ready to print; no script and no address of the
/// outside. Pure.
QByteArray reportHtml(const ReportDocument &document, const Phrasebook &book);

} // namespace lesiondesk
