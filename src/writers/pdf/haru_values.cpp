#include "writers/pdf/haru_values.h"

#include <stdexcept>

namespace boekwerk {

namespace {

void append_value(std::string& out, const void* value, const HaruNumbers& numbers);

void append_array(std::string& out, const HPDF_Array_Rec* array, const HaruNumbers& numbers) {
    out += '[';
    for (HPDF_UINT i = 0; i < array->list->count; ++i) {
        if (i != 0) out += ' ';
        append_value(out, HPDF_List_ItemAt(array->list, i), numbers);
    }
    out += ']';
}

void append_value(std::string& out, const void* value, const HaruNumbers& numbers) {
    const auto* header = static_cast<const HPDF_Obj_Header*>(value);
    switch (header->obj_class & HPDF_OCLASS_ANY) {
        case HPDF_OCLASS_NUMBER: append_integer(out, static_cast<const HPDF_Number_Rec*>(value)->value); return;
        case HPDF_OCLASS_REAL: append_fine_number(out, static_cast<const HPDF_Real_Rec*>(value)->value); return;
        case HPDF_OCLASS_NAME: (out += '/') += static_cast<const HPDF_Name_Rec*>(value)->value; return;
        case HPDF_OCLASS_STRING: {
            const auto* string = static_cast<const HPDF_String_Rec*>(value);
            append_byte_string(out, {reinterpret_cast<const char*>(string->value), string->len});
            return;
        }
        case HPDF_OCLASS_ARRAY: append_array(out, static_cast<const HPDF_Array_Rec*>(value), numbers); return;
        case HPDF_OCLASS_DICT:
            out += "<<";
            append_haru_entries(out, static_cast<HPDF_Dict>(const_cast<void*>(value)), numbers);
            out += ">>";
            return;
        case HPDF_OCLASS_PROXY: {
            const void* target = static_cast<const HPDF_Proxy_Rec*>(value)->obj;
            append_reference(out, numbers.at(static_cast<const HPDF_Obj_Header*>(target)->obj_id & 0x00FFFFFF));
            return;
        }
        default: throw std::logic_error("libharu made a kind of object that the serialiser does not know");
    }
}

bool states_the_data(const HPDF_Dict_Rec* dictionary, std::string_view key) {
    return dictionary->stream != nullptr && (key == "Length" || key == "Filter");
}

}  // namespace

void append_haru_entries(std::string& out, HPDF_Dict dictionary, const HaruNumbers& numbers) {
    for (HPDF_UINT i = 0; i < dictionary->list->count; ++i) {
        const auto* element = static_cast<HPDF_DictElement>(HPDF_List_ItemAt(dictionary->list, i));
        if (states_the_data(dictionary, element->key)) continue;
        (out += '/') += element->key;
        out += ' ';
        append_value(out, element->value, numbers);
    }
}

void append_haru_data(std::string& out, HPDF_Stream stream) {
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
        HPDF_UINT length = 0;
        const HPDF_BYTE* bytes = HPDF_MemStream_GetBufPtr(stream, i, &length);
        out.append(reinterpret_cast<const char*>(bytes), length);
    }
}

}  // namespace boekwerk
