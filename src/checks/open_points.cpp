#include "checks/open_points.h"

#include <string>

namespace boekwerk {

void report_questions(const std::vector<Question>& questions, Diagnostics& diagnostics) {
    for (const Question& question : questions) {
        std::string message = "open vraag";
        if (!question.who.empty()) message += " aan " + question.who;
        if (question.due) message += ", te beantwoorden vóór " + long_date(*question.due);
        diagnostics.report({DiagnosticCode::OpenQuestion, question.place, message + ": " + question.text,
                            "beantwoord de vraag en haal haar weg onder ‘redactie’"});
    }
}

}  // namespace boekwerk
